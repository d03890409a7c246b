package com.example;

import org.springframework.stereotype.Service;

@Service
class Notes {
  void drop(User user, Note note) {
    onlyForIts(note, user);
    store.remove(note);
  }

  private void onlyForIts(Note note, User user) {
    if (!note.ownerId().equals(user.id())) {
      throw new AccessDeniedException("not yours");
    }
  }
}
