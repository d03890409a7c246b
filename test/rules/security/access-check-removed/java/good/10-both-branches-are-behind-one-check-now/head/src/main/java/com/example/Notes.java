package com.example;

import org.springframework.stereotype.Service;

@Service
class Notes {
  void drop(User user, Note note, boolean forever) {
    if (!note.ownerId().equals(user.id())) {
      throw new AccessDeniedException("not yours");
    }
    if (forever) {
      store.remove(note);
    } else {
      store.hide(note);
    }
  }
}
