#!/usr/bin/env python3
"""measured.py ROUNDS LABEL COMMAND…: runs a command so often, and prints the medians of its wall
time, processor time and peak memory, with the machine's load beside them."""

import os
import statistics
import subprocess
import sys
import time


def once(command):
    begun = time.monotonic()
    child = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(child.pid, 0)
    if status != 0:
        sys.exit(f"'{' '.join(command)}' failed")
    return time.monotonic() - begun, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def main():
    rounds, label, command = int(sys.argv[1]), sys.argv[2], sys.argv[3:]
    runs = [once(command) for _ in range(rounds)]
    wall, processor, memory = (statistics.median(run[place] for run in runs) for place in range(3))
    print(f"{label:34s} {wall:9.3f} s wall  {processor:9.3f} s cpu  {memory:8.0f} MB peak  "
          f"(of {rounds}; load {os.getloadavg()[0]:.1f})", flush=True)


if __name__ == "__main__":
    main()
