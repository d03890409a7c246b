import unittest
from unittest.mock import Mock
from app.mail import send
class MailTest(unittest.TestCase):
    def test_survives_mail_outage(self):
        api = Mock()
        api.post.side_effect = ConnectionError("down")
        self.assertIsNone(send(api, "a"))
