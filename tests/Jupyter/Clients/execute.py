"""Executes a notebook through nbclient and prints its outputs and widget states as JSON."""
import json
import sys
import nbformat
from nbclient import NotebookClient

notebook = nbformat.read(sys.argv[1], as_version=4)
NotebookClient(notebook, timeout=120, kernel_name=".net-csharp").execute()
print(json.dumps({"outputs": [cell.outputs for cell in notebook.cells], "widgets": notebook.metadata.get("widgets", {})}))
