package com.example.clinic;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/patients")
public class PatientController {
    private final PatientService patients;

    public PatientController(PatientService patients) { this.patients = patients; }

    @GetMapping("/{id}")
    @PreAuthorize("hasRole('CLINICIAN')")
    public Patient read(@PathVariable long id) { return patients.get(id); }

    @PutMapping("/{id}/record")
    @PreAuthorize("hasRole('CLINICIAN')")
    public void update(@PathVariable long id, @RequestBody RecordUpdate body) { patients.update(id, body); }

    @DeleteMapping("/{id}")
    public void delete(@PathVariable long id) { patients.delete(id); } // <- finding
}
