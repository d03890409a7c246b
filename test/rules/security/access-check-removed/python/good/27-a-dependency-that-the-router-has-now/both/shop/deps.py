from fastapi import HTTPException, Request


def may(right: str):
    async def ask(request: Request) -> None:
        if right not in request.state.caller.rights:
            raise HTTPException(403)

    return ask
