package com.acme;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;

public interface Deployments {
  @PreAuthorize("hasAuthority('UPDATE')")
  List<Result> assign(List<Request> requests);
}
