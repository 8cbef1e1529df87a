"""The Python side of PythonPeer.cs: times workloads when asked."""
import sys
import time

import torch


def serve(workloads):
    """Reads "name TAB repeats" a line; writes microseconds of one repeat, by the clock and of the process's processors."""
    print(f"PyTorch {torch.__version__}", flush=True)
    prepared = {}
    for line in sys.stdin:
        name, repeats = line.rstrip("\n").split("\t")
        if name not in workloads:
            print("none", flush=True)
            continue
        if name not in prepared:
            prepared.clear()
            prepared[name] = workloads[name]()
            for _ in range(max(3, int(repeats) // 4) if int(repeats) > 1 else 0):
                prepared[name]()
        step = prepared[name]
        start = time.perf_counter(), time.process_time()
        for _ in range(int(repeats)):
            step()
        end = time.perf_counter(), time.process_time()
        print(*((after - before) / int(repeats) * 1e6 for before, after in zip(start, end)), flush=True)
