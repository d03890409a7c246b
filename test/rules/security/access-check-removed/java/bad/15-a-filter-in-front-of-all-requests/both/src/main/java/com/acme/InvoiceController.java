package com.acme;
import org.springframework.web.bind.annotation.*;
@RestController
class InvoiceController {
  private final InvoiceRepository invoices;
  @DeleteMapping("/invoices/{id}") void remove(@PathVariable String id) { invoices.deleteById(id); }
}
