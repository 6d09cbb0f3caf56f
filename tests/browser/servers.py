"""JupyterLab and Voilà as processes of their own, on a free port of this machine."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
STARTS_WITHIN = 120  # seconds


@dataclass(frozen=True)
class Server:
    """A running server, and the folder it serves."""

    address: str
    root: Path

    def stop_kernels(self) -> None:
        with urllib.request.urlopen(f"{self.address}/api/sessions", timeout=20) as answer:
            sessions = json.load(answer)
        for session in sessions:
            request = urllib.request.Request(f"{self.address}/api/sessions/{session['id']}", method="DELETE")
            urllib.request.urlopen(request, timeout=20).close()


@contextmanager
def jupyterlab(root: Path) -> Iterator[Server]:
    port = _free_port()
    options = [
        f"--ServerApp.root_dir={root}", "--ip=127.0.0.1", "--allow-root", "--ServerApp.port_retries=0",
        "--IdentityProvider.token=", "--ServerApp.disable_check_xsrf=True", "--LabApp.news_url=None",
        f"--LabApp.user_settings_dir={root / '.settings'}",
    ]  # fmt: skip
    settings = root / ".settings/@jupyterlab/apputils-extension"
    settings.mkdir(parents=True)
    silent = {"fetchNews": "false", "checkForUpdates": False}
    (settings / "notification.jupyterlab-settings").write_text(json.dumps(silent))
    with _running(["jupyterlab", *options], port, "/api/status", root) as address:
        yield Server(address, root)


@contextmanager
def voila(notebook: Path, log_folder: Path) -> Iterator[Server]:
    """As `voila notebook` in the project's folder, where voila.json stands."""
    port = _free_port()
    command = ["voila", str(notebook), "--Voila.ip=127.0.0.1"]
    with _running(command, port, "/voila/static/voila.js", log_folder) as address:
        yield Server(address, notebook.parent)


@contextmanager
def _running(command: list[str], port: int, probe: str, home: Path) -> Iterator[str]:
    log = home / f"{command[0]}.log"
    address = f"http://127.0.0.1:{port}"
    own = {
        "HOME": str(home),
        "PYTHONPATH": str(ROOT),
        "JUPYTER_PLATFORM_DIRS": "1",
        "PYTHONWARNINGS": "ignore",
    }
    with log.open("w") as output:
        server = subprocess.Popen(
            [sys.executable, "-m", *command, "--no-browser", f"--port={port}"],
            stdout=output,
            stderr=subprocess.STDOUT,
            cwd=ROOT,
            env=os.environ | own,
        )
        try:
            _wait_for(address + probe, server, log)
            yield address
        finally:
            server.terminate()
            try:
                server.wait(15)
            except subprocess.TimeoutExpired:
                server.kill()
                server.wait()


def _wait_for(address: str, server: subprocess.Popen[bytes], log: Path) -> None:
    end = time.monotonic() + STARTS_WITHIN
    while time.monotonic() < end and server.poll() is None:
        try:
            urllib.request.urlopen(address, timeout=2).close()
            return
        except urllib.error.HTTPError as answer:
            answer.close()
            return
        except OSError:
            time.sleep(0.2)
    raise AssertionError(f"{address} did not answer:\n{log.read_text()[-2000:]}")


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port
