"""The API asked in this process, as a program would ask the server."""

import asyncio

import httpx
from starlette.applications import Starlette

from api.routes import routes


class Site:
    """Asks the API of a table at a path."""

    def __init__(self, path) -> None:
        self.transport = httpx.ASGITransport(Starlette(routes=routes(lambda: path)))

    def ask(self, address, method="GET", **options):
        async def asked():
            async with httpx.AsyncClient(
                transport=self.transport, base_url="http://site.test"
            ) as client:
                return await client.request(method, address, **options)

        return asyncio.run(asked())

    def json(self, address, status=200, **options):
        """What an address answers, which is JSON and has this status."""
        answer = self.ask(address, **options)
        assert answer.status_code == status, answer.text
        return answer.json()
