package com.example.mill;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.*;

@RestController
class SiloController {
  private final Silos silos;

  SiloController(Silos silos) {
    this.silos = silos;
  }

  @GetMapping("/silos/{id}")
  Silo show(@PathVariable long id) {
    return silos.find(id);
  }

  @PostMapping("/silos/{id}/empty")
  @PreAuthorize("hasRole('MILLER')")
  void empty(@PathVariable long id) {
    silos.deleteContent(id);
  }
}
