"""LibreOffice without a window: opens a workbook, works it out anew, fills cells, saves."""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager


def missing():
    """What is not installed, in words; empty when all is."""
    if not shutil.which("soffice"):
        return "LibreOffice (libreoffice-calc-nogui)"
    try:
        import uno  # noqa: F401
    except ImportError:
        return "python3-uno"
    return ""


def property_value(name, value):
    from com.sun.star.beans import PropertyValue

    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


@contextmanager
def office():
    """A desktop to load documents in; gone afterwards."""
    import uno

    home = tempfile.mkdtemp(prefix="plumbline-office-")
    pipe = f"plumbline{os.getpid()}"
    program = subprocess.Popen(
        ["soffice", "--headless", "--norestore", "--nologo", "--nodefault",
         f"-env:UserInstallation=file://{home}/profile", f"--accept=pipe,name={pipe};urp;"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext(
            "com.sun.star.bridge.UnoUrlResolver", local)
        for _ in range(300):
            try:
                context = resolver.resolve(
                    f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
                break
            except Exception:  # it has not started yet
                time.sleep(0.2)
        else:
            sys.exit("LibreOffice did not start")
        yield context.ServiceManager.createInstanceWithContext(
            "com.sun.star.frame.Desktop", context)
    finally:
        program.terminate()
        program.wait(timeout=60)
        shutil.rmtree(home, ignore_errors=True)


def load(desktop, file):
    document = desktop.loadComponentFromURL(
        f"file://{os.path.abspath(file)}", "_blank", 0, (property_value("Hidden", True),))
    document.calculateAll()
    return document


def save(document, file, kind="Calc MS Excel 2007 XML"):
    document.storeToURL(f"file://{os.path.abspath(file)}", (property_value("FilterName", kind),))
