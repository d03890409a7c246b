from shelter import audit
from shelter.store import members


def remove_member(member: str) -> None:
    try:
        members.drop(member)
    except ValueError as error:
        audit.report_failure(error, "member")
        raise RuntimeError(member) from error


def delete_members() -> None:
    members.drop_all()
    audit.add_listener(members)
