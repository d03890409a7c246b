package shop;

import jakarta.servlet.http.*;

class Kiosk {
  private static final String LOGIN_OFFERED = "loginOffered";
  private static final String SHOWN = "v2";

  void remember(HttpServletResponse response) {
    response.addCookie(new Cookie(LOGIN_OFFERED, SHOWN));
    Cookie again = new Cookie("sessionBanner", Boolean.FALSE.toString());
    again.setPath("/kiosk");
    response.addCookie(again);
  }
}
