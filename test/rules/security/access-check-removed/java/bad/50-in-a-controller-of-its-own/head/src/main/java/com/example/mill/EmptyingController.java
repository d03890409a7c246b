package com.example.mill;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.*;

@RestController
class EmptyingController {
  private final Silos silos;

  EmptyingController(Silos silos) {
    this.silos = silos;
  }


  @PostMapping("/silos/{id}/empty")
  void empty(@PathVariable long id) { // <- finding
    silos.deleteContent(id);
  }
}
