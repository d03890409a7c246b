package a;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.*;

@RestController
@RequestMapping("/donors")
@PreAuthorize("isAuthenticated()")
class DonorController {
  private final Donors donors;

  DonorController(Donors donors) {
    this.donors = donors;
  }

  @GetMapping("/campaigns")
  Object campaigns() {
    return donors.campaigns();
  }

  @GetMapping("/export")
  Object export() {
    return donors.all();
  }

  @PostMapping("/{id}/merge")
  @PreAuthorize("hasAuthority('donors:merge')")
  void merge(@PathVariable long id, @RequestParam long into) {
    donors.merge(id, into);
  }
}
