"""Writes the LICENSE file beside each set that ships, from what ../manifest.json says of it. Debian's common-licenses gives the long texts."""
import json
import os
import re
import sys

COMMON = "/usr/share/common-licenses"
MIT = """Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE."""
BSD = """Redistribution and use in source and binary forms, with or without modification, are permitted provided that the
following conditions are met:

1. Redistributions of source code must retain the above copyright notice, this list of conditions and the following
   disclaimer.
2. Redistributions in binary form must reproduce the above copyright notice, this list of conditions and the following
   disclaimer in the documentation and/or other materials provided with the distribution.
3. Neither the name of the copyright holder nor the names of its contributors may be used to endorse or promote
   products derived from this software without specific prior written permission.

THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND ANY EXPRESS OR IMPLIED WARRANTIES,
INCLUDING, BUT NOT LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL,
SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY,
WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE OF
THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE."""


def common(name):
    return lambda: open(f"{COMMON}/{name}", encoding="utf-8").read().strip()


TEXTS = {
    "MIT": lambda: MIT,
    "BSD-3-Clause": lambda: BSD,
    "Apache-2.0": common("Apache-2.0"),
    "CC0-1.0": common("CC0-1.0"),
    "GPL-2.0-only": common("GPL-2"),
    "GPL-2.0-or-later": common("GPL-2"),
    "GPL-3.0-or-later": common("GPL-3"),
    "CC-BY-2.0": lambda: "The text of this licence: https://creativecommons.org/licenses/by/2.0/legalcode",
    "CC-BY-4.0": lambda: "The text of this licence: https://creativecommons.org/licenses/by/4.0/legalcode",
    "CC-BY-SA-3.0": lambda: "The text of this licence: https://creativecommons.org/licenses/by-sa/3.0/legalcode",
    "PDDL-1.0": lambda: "The text of this dedication: https://opendatacommons.org/licenses/pddl/1-0/",
    "LicenseRef-public-domain": lambda: "This work is in the public domain.",
}


def main():
    root = sys.argv[1]
    for entry in json.load(open(os.path.join(root, "manifest.json"), encoding="utf-8")):
        folder = os.path.join(root, entry["name"])
        if not entry.get("ships") or not os.path.isdir(folder):
            continue
        rule = "-" * 80
        text = f"{entry['name']}: {entry['description']}\n\nSource: {entry['source']}.\nCopyright: {entry['copyright']}.\nLicence: {entry['licence']}.\n"
        if "GPL" in entry["licence"]:
            text += "\nThis licence is that of the data in this folder alone; the rest of the course does not derive from it.\n"
        for name in re.split(r" AND ", entry["licence"]):
            text += f"\n{rule}\n{name}\n{rule}\n\n{TEXTS[name]()}\n"
        with open(os.path.join(folder, "LICENSE"), "w", encoding="utf-8", newline="\n") as file:
            file.write(text)


if __name__ == "__main__":
    main()
