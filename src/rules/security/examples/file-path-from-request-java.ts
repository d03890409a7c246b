import type { Examples } from '#model/rule'

export const filePathFromRequestJava: Examples = {
  bad: [
    `package shop;

import java.io.File;
import org.springframework.core.io.FileSystemResource;
import org.springframework.web.bind.annotation.*;

@RestController
class Files {
  @GetMapping("/files")
  FileSystemResource download(@RequestParam String name) {
    return new FileSystemResource("/data/files/" + name); // <- finding
  }
}`,
    `package shop;

import jakarta.servlet.http.*;
import java.io.FileInputStream;
import java.io.IOException;

class Reports extends HttpServlet {
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String file = request.getParameter("file");
    try (FileInputStream in = new FileInputStream("/data/reports/" + file)) { // <- finding
      in.transferTo(response.getOutputStream());
    }
  }
}`,
  ],
  good: [
    `package shop;

import java.nio.file.*;
import org.springframework.core.io.FileSystemResource;
import org.springframework.web.bind.annotation.*;

@RestController
class Downloads {
  @GetMapping("/files")
  FileSystemResource download(@RequestParam String name) {
    Path path = Paths.get("/data/files", name).normalize();
    if (!path.startsWith("/data/files")) throw new IllegalArgumentException();
    return new FileSystemResource(path);
  }
}`,
    `package shop;

import org.springframework.core.io.FileSystemResource;
import org.springframework.web.bind.annotation.*;

@RestController
class Downloads {
  @GetMapping("/reports/{id}")
  FileSystemResource report(@PathVariable String id) {
    return new FileSystemResource("/data/reports/" + id + ".json");
  }
}`,
    `package shop;

import org.springframework.core.io.FileSystemResource;
import org.springframework.web.bind.annotation.*;

@RestController
class Downloads {
  @GetMapping("/invoices")
  FileSystemResource invoice(@RequestParam long number) {
    return new FileSystemResource("/data/invoices/" + number + ".pdf");
  }
}`,
  ],
}
