package a;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.*;

@RestController
@RequestMapping("/donors")
class DonorController {
  private final Donors donors;

  DonorController(Donors donors) {
    this.donors = donors;
  }

  @GetMapping("/campaigns")
  @PreAuthorize("isAuthenticated()")
  Object campaigns() {
    return donors.campaigns();
  }

  @GetMapping("/export")
  @PreAuthorize("hasAuthority('donors:export')") // <- finding
  Object export() {
    return donors.all();
  }

  @PostMapping("/{id}/merge")
  @PreAuthorize("hasAuthority('donors:merge')")
  void merge(@PathVariable long id, @RequestParam long into) {
    donors.merge(id, into);
  }
}
