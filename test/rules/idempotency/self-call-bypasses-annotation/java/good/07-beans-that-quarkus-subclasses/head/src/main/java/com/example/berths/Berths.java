package com.example.berths;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

@ApplicationScoped
public class Berths {
  private final EntityManager entities;

  public Berths(EntityManager entities) {
    this.entities = entities;
  }

  public void assignAll(List<Assignment> assignments) {
    for (Assignment assignment : assignments) assign(assignment);
  }

  @Transactional
  public void assign(Assignment assignment) {
    entities.persist(assignment);
    entities.merge(assignment.berth());
  }
}
