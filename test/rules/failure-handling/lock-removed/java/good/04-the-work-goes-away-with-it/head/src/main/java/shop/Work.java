package shop;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.springframework.stereotype.Service;

@Service
class Work {
  private EntityManager entities;

  void nothing() {}
}
