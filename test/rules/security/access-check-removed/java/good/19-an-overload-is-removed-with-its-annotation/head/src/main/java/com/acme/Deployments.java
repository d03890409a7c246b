package com.acme;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

@Service
public class Deployments {
  private final Store store;

  @PreAuthorize("hasAuthority('UPDATE')")
  public List<Result> assign(List<Request> requests) {
    return store.assign(current(), requests);
  }
}
