-- What customers are told when a paid booking is cancelled, by them or with its show. An unpaid booking that is cancelled
-- now says why, because its show may be the reason.
insert into templates (name, subject, text, html) values
('booking-cancelled', 'Your booking for {{movieTitle}} is cancelled', $text$
Hello {{name}},

your booking {{bookingCode}} is cancelled.
{{#reason}}
{{reason}}
{{/reason}}

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
{{#reason}}<p>{{reason}}</p>{{/reason}}
{{> show}}
{{#refund}}<p><strong>{{amount}}</strong> is on its way back to you, by the way you paid. Banks usually take 3 to 10 days.</p>{{/refund}}
{{^refund}}<p>Nothing was charged.</p>{{/refund}}
{{> page-end}}$html$),

('cancellation-confirmed', 'You cancelled {{movieTitle}}, {{date}} {{time}}', $text$
Hello {{name}},

you cancelled your booking {{bookingCode}}. Its ticket is no longer valid, and its seats are free for others.

{{> show}}

{{#refund}}
{{amount}} is on its way back to you, by the way you paid. Banks usually take 3 to 10 days.
{{/refund}}
{{^refund}}
By our refund rules nothing is paid back for it.
{{/refund}}

{{> page-end}}$text$, $html$
{{> page-start}}
<p>Hello {{name}},</p>
<p>you cancelled your booking <strong>{{bookingCode}}</strong>. Its ticket is no longer valid, and its seats are free for others.</p>
{{> show}}
{{#refund}}<p><strong>{{amount}}</strong> is on its way back to you, by the way you paid. Banks usually take 3 to 10 days.</p>{{/refund}}
{{^refund}}<p>By our refund rules nothing is paid back for it.</p>{{/refund}}
{{> page-end}}$html$),

('show-cancelled', '{{movieTitle}}, {{date}} {{time}}, does not take place', $text$
Hello {{name}},

we are sorry: this show does not take place, so your booking {{bookingCode}} is cancelled.
{{#reason}}
{{reason}}
{{/reason}}

{{> show}}

{{#refund}}
{{amount}} is on its way back to you, by the way you paid. Banks usually take 3 to 10 days.
{{/refund}}
{{^refund}}
There is nothing to pay back for it.
{{/refund}}

{{> page-end}}$text$, $html$
{{> page-start}}
<p>Hello {{name}},</p>
<p>we are sorry: this show <strong>does not take place</strong>, so your booking <strong>{{bookingCode}}</strong> is cancelled.</p>
{{#reason}}<p>{{reason}}</p>{{/reason}}
{{> show}}
{{#refund}}<p><strong>{{amount}}</strong> is on its way back to you, by the way you paid. Banks usually take 3 to 10 days.</p>{{/refund}}
{{^refund}}<p>There is nothing to pay back for it.</p>{{/refund}}
{{> page-end}}$html$)
on conflict (name) do update
set subject = excluded.subject, text = excluded.text, html = excluded.html, updated_at = now();

update templates set text = ltrim(text, E'\n'), html = ltrim(html, E'\n')
where name in ('booking-cancelled', 'cancellation-confirmed', 'show-cancelled');
