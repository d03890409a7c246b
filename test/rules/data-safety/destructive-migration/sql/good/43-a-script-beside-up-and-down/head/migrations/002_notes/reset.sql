DELETE FROM bookings;
