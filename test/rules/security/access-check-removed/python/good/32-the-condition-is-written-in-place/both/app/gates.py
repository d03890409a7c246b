from fastapi import HTTPException


def editors_of_document_or_403(user, document):
    if user.id not in document.editor_ids and not user.is_admin:
        raise HTTPException(status_code=403)
