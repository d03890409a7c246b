package com.example;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

@Component
class Gates {
  void editorsOnly(User user, Document document) {
    if (!document.editorIds().contains(user.id()) && !user.isAdmin()) {
      throw new AccessDeniedException("not an editor");
    }
  }
}
