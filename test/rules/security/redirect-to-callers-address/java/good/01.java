package shop;

import jakarta.servlet.http.*;
import java.io.IOException;

class Language extends HttpServlet {
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String referer = request.getHeader("Referer");
    response.sendRedirect(referer);
  }
}