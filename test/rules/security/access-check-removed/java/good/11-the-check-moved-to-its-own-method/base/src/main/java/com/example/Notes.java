package com.example;

import org.springframework.stereotype.Service;

@Service
class Notes {
  void drop(User user, Note note) {
    if (!note.ownerId().equals(user.id())) {
      throw new AccessDeniedException("not yours");
    }
    store.remove(note);
  }
}
