"""Types into jupyter-console through a terminal and prints what stood on the screen as JSON."""
import json
import os
import pty
import re
import select
import sys
import time

child, terminal = pty.fork()
if child == 0:
    os.environ.update(TERM="xterm", PROMPT_TOOLKIT_NO_CPR="1")
    os.execv(sys.executable, [sys.executable, "-m", "jupyter_console", "--kernel", ".net-csharp"])

screen = ""


def read_until(pattern, patience=90):
    global screen
    start, end = len(screen), time.time() + patience
    while not re.search(pattern, screen[start:]):
        if time.time() > end:
            print(json.dumps({"screen": screen, "ended": False, "waited_for": pattern}))
            os.kill(child, 9)
            sys.exit(0)
        if select.select([terminal], [], [], 0.2)[0]:
            try:
                screen += re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", os.read(terminal, 65536).decode(errors="replace"))
            except OSError:
                return


def type_line(text):
    os.write(terminal, (text + "\r").encode())


read_until(r"In \[1\]")
type_line("6 * 7")
read_until(r"Out\[1\]: 42(.|\n)*In \[2\]")
type_line("for (var i = 0; i < 3; i++) {")
type_line('    Console.Write("3 ");')
type_line("}")
read_until(r"3 3 3(.|\n)*In \[3\]")
type_line("var zero = 0; 1 / zero")
read_until(r"DivideByZeroException(.|\n)*In \[4\]")
os.write(terminal, b"\x04")
read_until(r"exit")
type_line("y")
end = time.time() + 30
ended = False
while not ended and time.time() < end:
    if select.select([terminal], [], [], 0.2)[0]:
        try:
            screen += os.read(terminal, 65536).decode(errors="replace")
        except OSError:
            pass
    ended = os.waitpid(child, os.WNOHANG)[0] == child
if not ended:
    os.kill(child, 9)
print(json.dumps({"screen": screen, "ended": ended}))
