from shelter.audit import audited
from shelter.store import members


@audited("member.promoted")
def promote(actor: str, member: str) -> None:
    members.make_keeper(member)
