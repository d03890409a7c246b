package com.acme;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;

public interface Deployments {
  /** Assigns, in the name of a user. */
  @PreAuthorize("hasAuthority('UPDATE')")
  List<Result> assign(String initiatedBy, List<Request> requests);

  @PreAuthorize("hasAuthority('UPDATE')")
  List<Result> assign(List<Request> requests);
}
