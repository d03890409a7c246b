from app.authz import must
from app.repo import members


class Members:
    def suspend(self, who, member: str) -> None:
        must(who, "members:suspend")
        members.update(member, suspended=True)

    def erase(self, member: str) -> None:
        members.delete(member)  # <- finding
