package shop;

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
}