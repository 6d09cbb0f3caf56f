"""Files from the kernel to the reader's browser, in JupyterLab and on a page of Voilà alike."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import anywidget

TYPES = {
    ".csv": "text/csv",
    ".txt": "text/plain",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


class Download(anywidget.AnyWidget):
    """Shows nothing; `send_files` makes the browser save files."""

    _esm = """
    function initialize({ model }) {
      model.on("msg:custom", (message, buffers) => {
        message.files.forEach((file, number) => {
          const link = document.createElement("a");
          link.href = URL.createObjectURL(new Blob([buffers[number]], { type: file.type }));
          link.download = file.name;
          document.body.append(link);
          link.click();
          link.remove();
          setTimeout(() => URL.revokeObjectURL(link.href), 60000);
        });
      });
    }
    export default { initialize, render() {} };
    """

    def send_files(self, files: Sequence[Path]) -> None:
        """Send the files under their names; their content is read at once."""
        told = [{"name": file.name, "type": TYPES[file.suffix.lower()]} for file in files]
        self.send({"files": told}, buffers=[file.read_bytes() for file in files])
