package shop;

import jakarta.servlet.http.*;
import java.io.IOException;

class Home extends HttpServlet {
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.sendRedirect(settings.homeAddress());
  }
}