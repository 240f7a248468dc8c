"""What the programs of this folder take of a command."""

import collections
import os
import subprocess
import sys
import time

Figures = collections.namedtuple("Figures", "cpu wall memory")


def measure(command, folder=None):
    """Seconds of processors, seconds by the clock, and the largest resident set in KB; of the command's children, too."""
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                               shell=isinstance(command, str))
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        sys.exit(f"{command} ended with {process.returncode}")
    return Figures(usage.ru_utime + usage.ru_stime, time.perf_counter() - start, usage.ru_maxrss)
