-- What applicants are told when operations have decided.
alter table notifications add column application_id uuid;
create unique index notifications_once_of_application on notifications (application_id, template);

insert into templates (name, subject, text, html) values
('application-end', null, $text$
--
Marquee sent this because you applied to become a partner. You choose what we send you in your notification preferences.
$text$, $html$
</td></tr>
<tr><td style="padding:16px 32px 28px;color:#777;font-size:12px">Marquee sent this because you applied to become a partner. You
choose what we send you in your notification preferences.</td></tr>
</table></td></tr></table></body></html>
$html$),

('partner-activated', '{{companyName}} can sell tickets on Marquee now', $text$
Hello {{name}},

welcome: your application for {{companyName}} is approved, and you are a partner of Marquee.

Log in again, then add your theatres with their screens, and your shows; one by one, or as files.
What you publish is on sale at once.

{{> application-end}}$text$, $html$
{{> page-start}}
<p>Hello {{name}},</p>
<p>welcome: your application for <strong>{{companyName}}</strong> is approved, and you are a partner of Marquee.</p>
<p>Log in again, then add your theatres with their screens, and your shows; one by one, or as files.
What you publish is on sale at once.</p>
{{> application-end}}$html$),

('partner-rejected', 'Your application for {{companyName}}', $text$
Hello {{name}},

thank you for your application for {{companyName}}. We could not accept it:

{{reason}}

If this can be put right, you are welcome to apply again.

{{> application-end}}$text$, $html$
{{> page-start}}
<p>Hello {{name}},</p>
<p>thank you for your application for <strong>{{companyName}}</strong>. We could not accept it:</p>
<p style="white-space:pre-line">{{reason}}</p>
<p>If this can be put right, you are welcome to apply again.</p>
{{> application-end}}$html$);

update templates set text = ltrim(text, E'\n'), html = ltrim(html, E'\n')
where name in ('application-end', 'partner-activated', 'partner-rejected');
