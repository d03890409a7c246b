package com.example.berths;

import org.springframework.stereotype.Service;
import jakarta.persistence.EntityManager;
import org.springframework.transaction.annotation.Transactional;
import java.util.List;

@Service
public class Berths {
  private final EntityManager entities;

  public Berths(EntityManager entities) {
    this.entities = entities;
  }

  public void assignAll(List<Assignment> assignments) {
    for (Assignment assignment : assignments) assign(assignment); // <- finding
  }

  @Transactional
  public void assign(Assignment assignment) {
    entities.persist(assignment);
    entities.merge(assignment.berth());
  }
}
