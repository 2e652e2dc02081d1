"""A client that asks a fake forge, and only writes down its pauses."""

from __future__ import annotations

from fake_forge import TOKEN, FakeForge, Fault

from site_builder.forges.client import Client


class Asking:
    """A client of a fake GitHub, and how long it paused."""

    def __init__(self, fake: FakeForge) -> None:
        self.fake = fake
        self.pauses: list[float] = []
        headers = {"Authorization": f"Bearer {TOKEN}"}
        self.client = Client(fake.api, headers, pause=self.pauses.append)

    def pull(self) -> object:
        return self.client.get("/repos/henan/data/pulls/7")["number"]

    def comment(self) -> None:
        self.client.send("POST", "/repos/henan/data/issues/7/comments", {"body": "好"})

    def fails(self, status: int, times: int = 1, body: bytes = b"{}", **headers: str) -> None:
        named = {k.replace("_", "-"): v for k, v in headers.items()}
        self.fake.faults.append(Fault("data", status, times, named, body))
