#!/usr/bin/env python3
"""A measure page made anew for a list of codes that differs each time, beside nginx with a file of
as many bytes, in one run, interleaved; the start to the first page; and the same request as SQL on
PostgreSQL, where the yardsticks' private cluster runs. Loopback only, bounded.

web.py PROGRAM WORKSPACE YARDSTICKS [--rounds 3] [--secs 4] [--conns 64]
"""

import argparse
import os
import random
import re
import signal
import statistics
import subprocess
import tempfile
import time
import urllib.request
from pathlib import Path

MEASURE = "/measures/S251_M02?year=2012-13&authority="
NGINX_PORT = 18081
MILLISECONDS = {"us": 0.001, "ms": 1, "s": 1000}


def fetched(address):
    with urllib.request.urlopen(address, timeout=20) as answer:
        return answer.read()


def start(program, workspace):
    process = subprocess.Popen([program, "serve", "--port", "0", "--workspace", workspace,
                                "--no-log"], stdout=subprocess.PIPE, text=True)
    return process, process.stdout.readline().split()[-1]


def stop(process):
    process.send_signal(signal.SIGTERM)
    process.wait()


def first_page(program, workspace, path, rounds):
    """Milliseconds from the start of the process to the first page, and its processor seconds."""
    walls, used = [], []
    for _ in range(rounds):
        begun = time.monotonic()
        process, address = start(program, workspace)
        fetched(address + path)
        walls.append(1000 * (time.monotonic() - begun))
        fields = Path(f"/proc/{process.pid}/stat").read_text(encoding="ascii").split()
        used.append(10 * (int(fields[13]) + int(fields[14])))
        stop(process)
    return statistics.median(walls), statistics.median(used)


def nginx(folder, size):
    Path(folder, "page.html").write_bytes(b"x" * size)
    Path(folder, "nginx.conf").write_text(
        f"daemon off; worker_processes 2; pid {folder}/pid; error_log {folder}/log;"
        "events { worker_connections 4096; } http { access_log off; sendfile on; tcp_nopush on;"
        "keepalive_requests 1000000; open_file_cache max=100; default_type text/html;"
        + "".join(f"{name}_temp_path {folder}/{name};" for name in
                  ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
        + f"server {{ listen 127.0.0.1:{NGINX_PORT} reuseport; root {folder}; }} }}",
        encoding="ascii")
    who = ["-g", "user root;"] if os.getuid() == 0 else []
    process = subprocess.Popen(["nginx", "-c", f"{folder}/nginx.conf", *who],
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(0.5)
    return process


def wrk(words, address, **more):
    out = subprocess.run(["wrk", "-t1", f"-c{words.conns}", f"-d{words.secs}s", "--latency",
                          *more.get("script", []), address], capture_output=True, text=True,
                         env={**os.environ, **more.get("env", {})}, check=True).stdout
    number, unit = re.search(r"99%\s+([\d.]+)([a-z]+)", out).groups()
    return {"rate": float(re.search(r"Requests/sec:\s+([\d.]+)", out)[1]),
            "p99": float(number) * MILLISECONDS[unit],
            "errors": "Non-2xx" in out or "Socket errors" in out}


def beside_nginx(words, address, codes, page):
    draw = random.Random(1)
    sizes = [len(fetched(address + page + ",".join(draw.choices(codes, k=draw.randint(10, 30)))))
             for _ in range(50)]
    size = round(statistics.mean(sizes))
    ours, theirs = [], []
    here = Path(__file__).parent
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        for number in range(words.rounds):
            other = nginx(folder, size)
            theirs.append(wrk(words, f"http://127.0.0.1:{NGINX_PORT}/page.html"))
            stop(other)
            ours.append(wrk(words, address, script=["-s", str(here / "adhoc.lua")],
                            env={"PLUMBLINE_CODES": ",".join(codes), "PLUMBLINE_PAGE": page,
                                 "PLUMBLINE_SEED": str(number + 1)}))
    ratio = {name: statistics.median(our[name] / their[name] for our, their in zip(ours, theirs))
             for name in ("rate", "p99")}
    for who, runs in (("nginx, a file", theirs), ("plumbline", ours)):
        print(f"{who:14s} {statistics.median(run['rate'] for run in runs):8.0f} pages/s  p99 "
              f"{statistics.median(run['p99'] for run in runs):7.2f} ms  {size} bytes  errors "
              f"{any(run['errors'] for run in runs)}")
    print(f"{ratio['rate']:.2f} of nginx's rate, {ratio['p99']:.1f} times its 99th percentile")
    return statistics.median(run["rate"] for run in ours)


def beside_postgresql(words, rate):
    sql = Path(words.yardsticks, "peers", "adhoc.sql")
    done = subprocess.run(["pgbench", "-h", "/tmp", "-p", "54329", "-U", "postgres", "-n", "-f",
                           str(sql), "-c", "16", "-j", "2", "-T", str(2 * words.secs), "postgres"],
                          capture_output=True, text=True, check=False)
    found = re.search(r"tps = ([\d.]+)", done.stdout)
    if done.returncode != 0 or not found:
        print("PostgreSQL was not asked: its cluster is not up, or holds no table of unit costs")
        return
    print(f"PostgreSQL     {float(found[1]):8.0f} queries/s; {rate / float(found[1]):.1f} times")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("workspace")
    parser.add_argument("yardsticks")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--secs", type=int, default=4)
    parser.add_argument("--conns", type=int, default=64)
    words = parser.parse_args()
    print(f"load {os.getloadavg()[0]:.1f}")
    process, address = start(words.program, words.workspace)
    page = fetched(address + MEASURE).decode()
    listed = page[page.index('id="authority"'):]
    codes = re.findall(r'<option value="([^"]+)"', listed[:listed.index("</select>")])
    own = "382" if "382" in codes else codes[0]
    try:
        rate = beside_nginx(words, address, codes, f"{MEASURE}{own}&codes=")
    finally:
        stop(process)
    beside_postgresql(words, rate)
    for path in ("/", f"{MEASURE}{own}", f"/profiles/{own}?year=2012-13", "/measures"):
        wall, used = first_page(words.program, words.workspace, path, 5)
        print(f"start to first page {wall:6.0f} ms ({used:.0f} ms of processor)  {path}")


if __name__ == "__main__":
    main()
