package shop.payroll;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.*;

@RestController
public class EmployeeController {
    private final JdbcTemplate jdbc;
    private final AuditLog auditLog;

    public EmployeeController(JdbcTemplate jdbc, AuditLog auditLog) {
        this.jdbc = jdbc;
        this.auditLog = auditLog;
    }

    @PutMapping("/employees/{id}/salary")
    public void salary(@PathVariable long id, @RequestBody long cents) {
        jdbc.update("UPDATE employees SET salary = ? WHERE id = ?", cents, id);
        auditLog.record("salary.changed", id);
    }

    @PutMapping("/employees/{id}/tax")
    public void tax(@PathVariable long id, @RequestBody String taxClass) {
        jdbc.update("UPDATE employees SET tax_class = ? WHERE id = ?", taxClass, id);
        auditLog.record("tax.changed", id);
    }

    @PutMapping("/employees/{id}/iban")
    public void iban(@PathVariable long id, @RequestBody String iban) {
        jdbc.update("UPDATE employees SET iban = ? WHERE id = ?", iban, id);  // <- finding
    }
}
