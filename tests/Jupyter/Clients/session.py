"""Runs a session through jupyter_client, as notebook servers do, and prints what it saw as JSON."""
import json
import time
from jupyter_client.manager import KernelManager

manager = KernelManager(kernel_name=".net-csharp")
manager.start_kernel()
client = manager.client()
client.start_channels()
client.wait_for_ready(timeout=90)
seen = {}


def run(code, answer=None):
    outputs = []
    def type_in(question):
        seen.setdefault("questions", []).append(question["content"])
        client.input(answer)

    reply = client.execute_interactive(
        code, timeout=90, output_hook=outputs.append, allow_stdin=answer is not None, stdin_hook=type_in)
    return reply["content"], outputs


def result(outputs):
    return next(o["content"]["data"]["text/plain"] for o in outputs if o["msg_type"] == "execute_result")


run("var kept = 21;")
_, outputs = run('Console.WriteLine("printed"); kept * 2')
seen["result"] = result(outputs)
seen["stdout"] = "".join(o["content"]["text"] for o in outputs if o["msg_type"] == "stream")
seen["input"] = result(run('input("name?")', answer="Ada")[1])
seen["password"] = result(run('password("key?").Length', answer="s3cret")[1])
seen["set"] = result(run('#!set --name who --value @input:"Who?"\nwho + Console.ReadLine()', answer="Eve")[1])
seen["matches"] = client.complete("Console.Wri", reply=True, timeout=90)["content"]["matches"]
seen["inspected"] = client.inspect("Math.Sqrt", reply=True, timeout=90)["content"]["data"].get("text/plain", "")
asked = client.is_complete("if (true) {")
while "is_complete" not in seen:
    reply = client.get_shell_msg(timeout=90)
    if reply["parent_header"]["msg_id"] == asked:
        seen["is_complete"] = reply["content"]["status"]
seen["history"] = client.history(hist_access_type="tail", n=5, reply=True, timeout=90)["content"]["history"]

request = client.execute("while (true) { }")
while client.get_iopub_msg(timeout=90)["msg_type"] != "execute_input":
    pass
manager.interrupt_kernel()
while True:
    reply = client.get_shell_msg(timeout=90)
    if reply["parent_header"]["msg_id"] == request:
        break
seen["interrupted"] = reply["content"]["status"]
seen["kept"] = result(run("kept")[1])
time.sleep(1.2)
seen["heart_beats"] = client.hb_channel.is_beating()

reply, outputs = run("System.Runtime.InteropServices.Marshal.WriteInt32((nint)0x123456789, 1);")
seen["death"] = reply["evalue"]
seen["death_shown"] = next(o["content"]["evalue"] for o in outputs if o["msg_type"] == "error")

manager.restart_kernel()
client.wait_for_ready(timeout=90)
seen["forgotten"] = run("kept")[0]["status"]
client.stop_channels()
manager.shutdown_kernel()
seen["alive_after_shutdown"] = manager.is_alive()
print(json.dumps(seen))
