-- The first texts. Each value begins on a line of its own (so that Flyway sees no placeholder in them); the last
-- statement takes that line break away.
insert into templates (name, subject, text, html) values
('page-start', null, '', $html$
<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Marquee</title></head>
<body style="margin:0;padding:24px 12px;background:#f3f1ec;font-family:Helvetica,Arial,sans-serif;color:#222;line-height:1.5">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center">
<table role="presentation" width="560" cellpadding="0" cellspacing="0" style="max-width:560px;width:100%;background:#fff;border-radius:12px">
<tr><td style="padding:20px 32px;background:#7a1420;border-radius:12px 12px 0 0;color:#fff;font-size:20px;letter-spacing:2px">MARQUEE</td></tr>
<tr><td style="padding:28px 32px">
$html$),

('page-end', null, $text$
--
Marquee sent this because of your booking. You choose what we send you in your notification preferences.
$text$, $html$
</td></tr>
<tr><td style="padding:16px 32px 28px;color:#777;font-size:12px">Marquee sent this because of your booking. You choose what we
send you in your notification preferences.</td></tr>
</table></td></tr></table></body></html>
$html$),

('show', null, $text$
{{movieTitle}}
{{date}}, {{time}} ({{zone}})
{{theatreName}}, {{screenName}}, {{cityName}}
{{format}}, {{language}}
{{seatWord}} {{seats}}
$text$, $html$
<table role="presentation" cellpadding="0" cellspacing="0" style="margin:16px 0;width:100%">
<tr><td style="font-size:20px;font-weight:bold;padding-bottom:4px">{{movieTitle}}</td></tr>
<tr><td>{{date}}, <strong>{{time}}</strong> ({{zone}})</td></tr>
<tr><td>{{theatreName}}, {{screenName}}, {{cityName}}</td></tr>
<tr><td>{{format}}, {{language}}</td></tr>
<tr><td style="padding-top:4px">{{seatWord}} <strong>{{seats}}</strong></td></tr>
</table>
$html$),

('booking-confirmed', 'Your tickets for {{movieTitle}}, {{date}} {{time}}', $text$
Hello {{name}},

your booking is confirmed. Enjoy the show!

{{> show}}

Booking code  {{bookingCode}}
Ticket        {{ticketId}}
{{#price}}
{{#lines}}
{{label}}  {{amount}}
{{/lines}}
Total  {{total}}
{{/price}}

Show the QR code of this mail at the entrance; the booking code helps if it can't be read.

{{> page-end}}$text$, $html$
{{> page-start}}
<p>Hello {{name}},</p>
<p>your booking is <strong>confirmed</strong>. Enjoy the show!</p>
{{> show}}
<table role="presentation" cellpadding="0" cellspacing="0" style="width:100%;border:1px dashed #bbb;border-radius:8px;margin:16px 0">
<tr><td align="center" style="padding:16px">
<img src="cid:{{qrCode}}" width="220" height="220" alt="QR code of ticket {{ticketId}}" style="display:block">
<div style="font-size:12px;color:#777;margin-top:8px">Booking code</div>
<div style="font-size:24px;letter-spacing:3px;font-weight:bold">{{bookingCode}}</div>
<div style="font-size:11px;color:#777;margin-top:4px">Ticket {{ticketId}}</div>
</td></tr></table>
{{#price}}<table role="presentation" cellpadding="0" cellspacing="0" style="width:100%">
{{#lines}}<tr><td>{{label}}</td><td align="right">{{amount}}</td></tr>
{{/lines}}<tr><td style="border-top:1px solid #ddd;padding-top:4px"><strong>Total</strong></td><td align="right" style="border-top:1px solid #ddd;padding-top:4px"><strong>{{total}}</strong></td></tr>
</table>{{/price}}
<p>Show the QR code at the entrance; the booking code helps if it can't be read.</p>
{{> page-end}}$html$),

('booking-failed', 'We could not book {{movieTitle}} for you', $text$
Hello {{name}},

we are sorry: your booking {{bookingCode}} did not work out.
{{#reason}}
{{reason}}
{{/reason}}

{{> show}}

You have not been charged for it; if any money did arrive here, it goes back to you by itself.
Seats come and go: you are welcome to try again.

{{> page-end}}$text$, $html$
{{> page-start}}
<p>Hello {{name}},</p>
<p>we are sorry: your booking <strong>{{bookingCode}}</strong> did not work out.</p>
{{#reason}}<p>{{reason}}</p>{{/reason}}
{{> show}}
<p>You have not been charged for it; if any money did arrive here, it goes back to you by itself.
Seats come and go: you are welcome to try again.</p>
{{> page-end}}$html$),

('booking-expired', 'Your seats for {{movieTitle}} are free again', $text$
Hello {{name}},

your booking {{bookingCode}} was not paid in time, so its seats are free again.

{{> show}}

Nothing was charged. If you still want to go, just book again; maybe your seats are still there.

{{> page-end}}$text$, $html$
{{> page-start}}
<p>Hello {{name}},</p>
<p>your booking <strong>{{bookingCode}}</strong> was not paid in time, so its seats are free again.</p>
{{> show}}
<p>Nothing was charged. If you still want to go, just book again; maybe your seats are still there.</p>
{{> page-end}}$html$),

('booking-cancelled', 'Your booking for {{movieTitle}} is cancelled', $text$
Hello {{name}},

your booking {{bookingCode}} is cancelled.

{{> show}}

{{#refund}}
{{amount}} is on its way back to you, by the way you paid. Banks usually take 3 to 10 days.
{{/refund}}
{{^refund}}
Nothing was charged.
{{/refund}}

{{> page-end}}$text$, $html$
{{> page-start}}
<p>Hello {{name}},</p>
<p>your booking <strong>{{bookingCode}}</strong> is cancelled.</p>
{{> show}}
{{#refund}}<p><strong>{{amount}}</strong> is on its way back to you, by the way you paid. Banks usually take 3 to 10 days.</p>{{/refund}}
{{^refund}}<p>Nothing was charged.</p>{{/refund}}
{{> page-end}}$html$),

('late-payment-refunded', 'Your payment for {{movieTitle}} goes back to you', $text$
Hello {{name}},

your payment for booking {{bookingCode}} reached us when the booking had already ended, so the seats could not be kept
for you. We are sorry about that.
{{#refund}}
{{amount}} is on its way back to you, by the way you paid. Banks usually take 3 to 10 days.
{{/refund}}

{{> show}}

You don't have to do anything.

{{> page-end}}$text$, $html$
{{> page-start}}
<p>Hello {{name}},</p>
<p>your payment for booking <strong>{{bookingCode}}</strong> reached us when the booking had already ended, so the seats
could not be kept for you. We are sorry about that.</p>
{{#refund}}<p><strong>{{amount}}</strong> is on its way back to you, by the way you paid. Banks usually take 3 to 10 days.</p>{{/refund}}
{{> show}}
<p>You don't have to do anything.</p>
{{> page-end}}$html$),

('support-message', '{{subject}}', $text$
Hello {{name}},

{{message}}

Your Marquee support

{{> page-end}}$text$, $html$
{{> page-start}}
<p>Hello {{name}},</p>
<p style="white-space:pre-line">{{message}}</p>
<p>Your Marquee support</p>
{{> page-end}}$html$);

update templates set text = ltrim(text, E'\n'), html = ltrim(html, E'\n');
