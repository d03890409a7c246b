package com.example;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DocumentController {
  private final Gates gates;
  private final DocumentRepository documents;

  DocumentController(Gates gates, DocumentRepository documents) {
    this.gates = gates;
    this.documents = documents;
  }

  @PreAuthorize("@gates.isEditor(principal, #id)")
  @DeleteMapping("/documents/{id}")
  void remove(@PathVariable long id, @AuthenticationPrincipal User user) {
    Document document = documents.findById(id).orElseThrow();
    documents.delete(document);
  }
}
