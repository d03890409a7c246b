import unittest
from unittest.mock import Mock
from app.mail import send
class MailTest(unittest.TestCase):
    @unittest.skip("flaky")  # <- finding
    def test_survives_mail_outage(self):
        api = Mock()
        api.post.side_effect = ConnectionError("down")
        self.assertIsNone(send(api, "a"))
