from shelter.store import members


def promote(actor: str, member: str) -> None:
    members.make_keeper(member)
