"""A small real disk for tests: a tmpfs in a mount namespace of its own, which fills up or is
made read-only. Needs no root where the kernel lets everybody have a user namespace."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

PATIENCE = 120
HOW = (("--map-root-user", "--mount"), ("--mount",))
"""Options of unshare: as anybody, and as root where user namespaces are switched off."""
MEND = (
    "No small disk could be mounted for this test. It needs unshare, nsenter and mount (package "
    "util-linux), and either root or user namespaces for everybody: sysctl "
    "kernel.unprivileged_userns_clone=1, on Ubuntu "
    "kernel.apparmor_restrict_unprivileged_userns=0. It said: "
)
PERHEMITTARI = str(Path(sys.executable).with_name("perhemittari"))


class Disk:
    """A mounted disk; its files are seen by the processes that `run` and `inside` start."""

    def __init__(self, place: Path, keeper: "subprocess.Popen[str]", user: bool) -> None:
        self.place = place
        self._enter = ["nsenter", "--target", str(keeper.pid), "--mount"]
        self._enter += ["--user", "--preserve-credentials"] if user else []
        self._enter += ["--wd=" + os.getcwd(), "--"]

    def inside(self, command: Sequence[str]) -> list[str]:
        """The command line that runs `command` where the disk is seen."""
        return [*self._enter, *command]

    def run(self, *command: str, **settings: str) -> "subprocess.CompletedProcess[str]":
        """Run `command` with the disk as its data folder and `settings` in its environment."""
        return subprocess.run(
            self.inside(command),
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            env={**os.environ, "PERHEMITTARI_DATA": str(self.place), **settings},
        )

    def perhemittari(self, *arguments: str, **settings: str) -> "subprocess.CompletedProcess[str]":
        """Run the product's command on the disk."""
        return self.run(PERHEMITTARI, *arguments, **settings)

    def fill(self, leave: int = 0) -> None:
        """Leave `leave` bytes free, to the page."""
        ballast = str(self.place / "ballast")
        self._do("sh", "-c", 'rm -f "$0"; cat /dev/zero >"$0" 2>/dev/null; true', ballast)
        self._do("truncate", f"--size=-{leave}", ballast)

    def empty(self) -> None:
        """Take the ballast away."""
        self._do("rm", "-f", str(self.place / "ballast"))

    def read_only(self, yes: bool = True) -> None:
        """Make the disk read-only, or writable again; no file may be open for writing."""
        self._do("mount", "-o", f"remount,bind,{'ro' if yes else 'rw'}", str(self.place))

    def names(self, folder: str = ".") -> set[str]:
        """Names in a folder of the disk, hidden ones too."""
        return set(self._do("ls", "-A", str(self.place / folder)).stdout.split())

    def text(self, name: str) -> str:
        """A file's content."""
        return self._do("cat", str(self.place / name)).stdout

    def _do(self, *command: str) -> "subprocess.CompletedProcess[str]":
        done = self.run(*command)
        assert done.returncode == 0, done.stderr
        return done


@contextmanager
def disk(place: Path, size: str) -> Iterator[Disk]:
    """A disk of `size` (as mount takes it) on the folder `place`; AssertionError with MEND."""
    place.mkdir(parents=True, exist_ok=True)
    said = []
    for options in HOW:
        keeper = _keeper(options, place, size)
        if keeper is None:
            break
        assert keeper.stdin and keeper.stdout and keeper.stderr
        with keeper:
            if keeper.stdout.readline() == "mounted\n":
                try:
                    yield Disk(place, keeper, user=len(options) > 1)
                finally:
                    keeper.stdin.close()  # it ends, and the disk with it
                return
            said.append(keeper.stderr.read().strip())
    raise AssertionError(MEND + "; ".join(said or ["there is no unshare"]))


def _keeper(options: Sequence[str], place: Path, size: str) -> "subprocess.Popen[str] | None":
    """A process that holds the namespace until its input ends."""
    if shutil.which("unshare") is None or shutil.which("nsenter") is None:
        return None
    script = 'mount -t tmpfs -o "size=$1" tmpfs "$0" && echo mounted && exec cat >/dev/null'
    return subprocess.Popen(
        ["unshare", *options, "--", "sh", "-c", script, str(place), size],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
