# What an import has to say when a file cannot be taken in: where, and what to do about it.

import-too-large = The file has { $size } MB; at most { $most } MB are read. Take large pictures and appended files out of it, or import the form in parts.
import-too-deep = Line { $line }: here the file nests deeper than { $most } levels, which no form needs. Look whether it is the file that you meant, and save it again in the program that made it.
import-too-many = Line { $line }: up to here there are { $most } pages, questions, items and conditions, and no more are read. Import the form in parts.
import-not-text = Line { $line }: here the file is no text in UTF-8. Look whether it is the file that you meant, and save it again as UTF-8.
import-unreadable = Line { $line }, character { $column }: here the file stops being JSON or YAML. Save it again in the program that made it; if it was cut off on its way, fetch it again. ({ $why })
import-not-a-form = The file has no list of pages (`pages`), so it is no form of Defra or XGov. Choose the file in which that program keeps the form's definition.
import-timed-out = After { $seconds } seconds the file was still being read, so that was given up. Import the form in parts.
import-died = What reads the file ended before it was done. It may have needed more than { $memory } MB of memory: import the form in parts. If that does not help, send the file to whoever looks after your Maket.
import-not-started = What reads files could not be started. Start Maket again; if that does not help, install it again.
