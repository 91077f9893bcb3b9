#!/usr/bin/env python3
"""The rounds of saves.sh: saves.py BUILD FOLDER [--rounds 3] [--secs 5]. FOLDER holds a demo nation and
the two peers."""

import argparse
import json
import re
import statistics
import subprocess
from pathlib import Path

CONNECTIONS = "256"


def told(*command):
    run = subprocess.run([str(word) for word in command], check=True, capture_output=True, text=True)
    return json.loads(run.stdout.strip().splitlines()[-1])


def serve(build, folder):
    server = subprocess.Popen(
        [str(build / "plumbline"), "serve", "--no-log", "--port", "0", "--workspace", str(folder / "demo")],
        stdout=subprocess.PIPE, text=True)
    address = re.search(r"http://[0-9.:]+", server.stdout.readline())[0]
    return server, address


def one_round(build, folder, address, secs):
    sync = told(folder / "fsync_only", folder, secs)
    sqlite = told(folder / "saves_sqlite", folder, secs, 1)
    saves = [build / "bench_saves", "--url", address, "--secs", secs, "--connections", CONNECTIONS]
    closed = told(*saves)
    opened = told(*saves, "--rate", round(closed["saves_per_s"] / 3))
    limit = max(25.0, 20 * sync["p50_us"] / 1000)
    print(f"fdatasync {sync['per_s']}/s ({sync['p50_us']} us at the median), SQLite one by one {sqlite['saves_per_s']}/s; "
          f"ours {closed['saves_per_s']:.0f}/s, {closed['saves_per_s'] / sqlite['saves_per_s']:.1f} times (at least 3), "
          f"{closed['errors']} errors")
    print(f"  at {opened['rate']:.0f}/s: median {opened['p50_ms']:.1f} ms (limit 10), 95th {opened['p95_ms']:.1f} (30), "
          f"99th {opened['p99_ms']:.1f} ({limit:.0f}), {opened['errors']} errors", flush=True)
    return closed["saves_per_s"] / sqlite["saves_per_s"]


def main():
    options = argparse.ArgumentParser()
    options.add_argument("build", type=Path)
    options.add_argument("folder", type=Path)
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--secs", type=int, default=5)
    asked = options.parse_args()
    server, address = serve(asked.build, asked.folder)
    try:
        ratios = [one_round(asked.build, asked.folder, address, asked.secs) for _ in range(asked.rounds)]
        print(f"median of {len(ratios)} rounds: {statistics.median(ratios):.1f} times")
    finally:
        server.terminate()
        server.wait()


if __name__ == "__main__":
    main()
