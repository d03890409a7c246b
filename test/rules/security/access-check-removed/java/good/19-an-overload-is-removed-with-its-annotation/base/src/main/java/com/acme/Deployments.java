package com.acme;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

@Service
public class Deployments {
  private final Store store;

  /** Assigns, in the name of a user. */
  @PreAuthorize("hasAuthority('UPDATE')")
  public List<Result> assign(String initiatedBy, List<Request> requests) {
    return store.assign(initiatedBy, requests);
  }

  @PreAuthorize("hasAuthority('UPDATE')")
  public List<Result> assign(List<Request> requests) {
    return store.assign(current(), requests);
  }
}
